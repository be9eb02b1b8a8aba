/**
 * Further words for what is made in a segment, as firms themselves call their products in reports: `segment: words`.
 * Curated, general knowledge of the industry; a template's own names, aliases and products stand in the template.
 */
const WORDS = `
auto-parts/automotive-steel: 汽车钢|冷轧板卷|热轧板卷|镀锌板|钢帘线|齿轮钢|弹簧钢|特钢|automotive sheet
auto-parts/precision-stainless-strip: 精密冷轧不锈钢|精密不锈钢|不锈钢带钢
auto-parts/nonferrous-alloys: 铝合金锭|铸造铝合金|铝板带|铝板带箔|再生铝|镁合金|铝轧制材|铝热传输材料|铜杆|aluminium sheet
auto-parts/motor-magnetics: 钕铁硼|稀土永磁材料|磁钢|硅钢|电机铁芯|稀土磁材
auto-parts/polymer-materials: 改性塑料|改性聚丙烯|工程塑料|塑料合金|改性尼龙|改性聚烯烃|改性ABS|阻燃树脂|增强树脂|增韧树脂|聚氨酯|炭黑
auto-parts/coatings-adhesives: 汽车涂料|车用涂料|水性漆|胶粘剂|密封胶|paints and coatings|adhesives
auto-parts/automotive-chips: 车规级半导体|汽车半导体|IGBT模块|车规功率器件|semiconductors
auto-parts/die-casting: 压铸件|铝合金压铸|铝压铸件|镁合金压铸|汽车类压铸件|精密铝合金零部件|铝合金精密压铸件|有色金属压铸|die castings
auto-parts/castings: 铸造件|汽车铸件|铸铁件|球墨铸铁|缸体|缸盖|制动盘铸件|精密铸件|iron castings
auto-parts/forgings: 汽车锻件|精锻件|精密锻件|锻造毛坯|锥齿轮|半轴齿轮|行星齿轮|结合齿|曲轴|连杆|前轴|粉末冶金制品|粉末冶金零件|forgings
auto-parts/stampings: 冲压件|汽车冲压件|车身件|车身结构件|焊接件|冲焊件|汽车金属件|白车身|stamped parts
auto-parts/precision-machining: 精密零部件|转向器齿条|减震器活塞杆|涡轮增压器精密零部件|精密机加工零部件|喷油器零件|machined components
auto-parts/fasteners-springs: 紧固件|螺栓|汽车弹簧|弹簧|稳定杆|卡箍|标准件|fasteners|bolts
auto-parts/rubber-plastic-parts: 汽车橡胶制品|密封条|汽车密封条|胶管|汽车胶管|橡胶软管|油封|橡胶制品|橡胶业务|塑料件|塑料零部件|汽车流体管路|尼龙管|rubber hoses
auto-parts/lightweight-structures: 电池托盘|电池箱体|铝挤压材|轻量化零部件|复合材料制品|电池盒|lightweight components
auto-parts/engines: 发动机|柴油机|汽油机|内燃机|柴油发动机|汽车燃油喷射系统|柴油燃油喷射系统|喷油嘴|涡轮增压器|进气系统|排气系统|汽车尾气后处理系统|尾气净化|催化剂|活塞|气门|缸套|滤清器|engines|diesel engines|turbochargers
auto-parts/transmissions: 变速器|变速箱|自动变速器|传动轴|车桥|离合器|同步器|差速器|乘用车齿轮|商用车齿轮|变速器齿轮|传动系统|gearboxes|axles|driveline
auto-parts/traction-batteries: 动力电池|动力电池系统|动力锂电池|动力锂电池组|动力类电池|车用锂电池|电动汽车电池|EV batteries
auto-parts/drive-motors: 驱动电机|新能源汽车电机|车用电机|新能源车辆动力总成|起动机|发电机|雨刮电机|微电机|座椅电机|traction motors
auto-parts/power-electronics: 电机控制器|车载充电机|DC-DC转换器|车载DC/DC变换器|车载电源|电源总成|电控系统|充电桩|充电设备|电驱动系统|inverters|on-board chargers
auto-parts/thermal-management: 汽车空调|热管理系统|热交换器|散热器|冷却器|中冷器|冷凝器|蒸发器|汽车空调压缩机|汽车热管理|汽车空调配件|冷却模块|电子水泵|电子膨胀阀|heat exchangers
auto-parts/suspension: 悬架|悬架系统|减振器|减震器|空气悬架|空气弹簧|底盘系统|控制臂|副车架|球头|拉杆|shock absorbers
auto-parts/damping-elements: 减震元件|橡胶减震|减震橡胶|减振橡胶|聚氨酯减震|减震制品|降噪减振系统|悬置|衬套|NVH|vibration damping
auto-parts/steering: 转向系统|转向器|汽车转向器|转向管柱|动力转向|EPS|转向助力泵|steering gears
auto-parts/brakes: 制动系统|盘式制动器|鼓式制动器|制动器|刹车片|制动盘|ABS|EPB|线控制动|真空助力器|制动泵|摩擦材料|brake pads
auto-parts/wheels: 车轮|铝轮|轮毂|铝合金轮毂|汽车铝合金车轮|钢轮|轮毂单元|轮毂轴承|alloy wheels
auto-parts/tyres: 轮胎|子午胎|全钢子午胎|半钢子午胎|斜交胎|轮胎产品|tyres|tires
auto-parts/driver-controls: 踏板总成|油门踏板|电子油门踏板|换挡控制器|换档控制器|操纵系统|拉索|手刹|pedals
auto-parts/interior-exterior-trim: 内饰件|外饰件|汽车内饰|汽车饰件|汽车外饰件|保险杠|仪表板|副仪表板|门板|门内护板|门护板|内饰功能件|遮阳板|顶棚|地毯|隔音件|天窗遮阳板|衣帽架|汽车内饰材料|合成革|内饰面料|行李架|interior trim
auto-parts/seats-safety: 座椅|汽车座椅|座椅头枕|头枕|座椅扶手|商用车座椅|座椅部件|调角器|滑轨|安全气囊|安全带|汽车安全系统|方向盘|seats|airbags|seat belts
auto-parts/lighting: 车灯|汽车车灯|前照灯|后组合灯|车灯类|灯具|雾灯|氛围灯|headlamps|lamps
auto-parts/glass: 汽车玻璃|汽车安全玻璃|汽车夹层玻璃|automotive glass
auto-parts/automotive-electronics: 汽车电子|车身电子|车身控制器|汽车电子控制系统|发动机管理系统|电控单元|电子控制器|照明控制系统|车载电子与电器|电机控制系统|BCM|ECU|汽车开关
auto-parts/vehicle-sensors: 汽车传感器|胎压监测系统|TPMS|车载摄像头|毫米波雷达|激光雷达|超声波雷达|倒车雷达|车载镜头|lidar
auto-parts/cockpit-driving-domain: 智能座舱|车载信息娱乐系统|车载娱乐系统|车载导航|车载信息系统|智能驾驶|抬头显示|HUD|车联网|驾驶辅助系统|车载显示|人机交互|仪表|导航电子地图|infotainment
auto-parts/wiring-harness: 线束|汽车线束|汽车线缆|汽车连接器|高压连接器|车用线缆|wiring harness
auto-parts/vehicle-assembly: 整车|汽车整车|乘用车|商用车|客车|轿车|卡车|重卡|货车|皮卡|SUV|整车业务|汽车制造|新能源汽车|vehicles|cars|trucks|buses
auto-parts/special-vehicles: 专用车|专用汽车|半挂车|挂车|罐式车|环卫车|改装车|自卸车|消防车|高空作业车|trailers|semi-trailers
auto-parts/sales-aftermarket: 汽车销售服务|维修服务|汽车经销|整车经销|4S店|汽车后市场|汽车维修|二手车|汽车租赁服务|佣金代理|汽车贸易|car dealership
auto-parts/recycling: 报废汽车|废钢|汽车拆解|电池回收|再生资源|循环产业|scrap metal
auto-parts/moulds: 汽车模具|压铸模具|冲压模具|注塑模具|覆盖件模具|轮胎模具|检具|检具夹具|dies|moulds
auto-parts/manufacturing-equipment: 压铸机|注塑机|焊装线|总装线|涂装设备|汽车装备|柔性自动化装备|自动装配生产线|汽车生产线|汽车智能装备|冲压自动化|装配线|die-casting machines
auto-parts/surface-treatment: 表面处理|电镀|热处理|涂装|阳极氧化|涂覆|heat treatment
auto-parts/testing-engineering: 汽车测试|汽车检测|汽车技术服务|汽车研发|汽车设计|汽车测试与研发|汽车试验|试验场|检测认证|vehicle testing
auto-parts/logistics: 汽车物流|乘用车运输|商用车运输|整车运输|零部件物流|整车仓储|商品车物流|vehicle logistics
electronics/copper-foil: 标准铜箔|电子铜箔|电子电路铜箔|PCB用铜箔|copper foil
electronics/glass-cloth: 电子布|电子级玻璃布|电子纱|玻纤布|玻璃纤维布|电子级玻纤布|薄布|玻璃纤维|glass fibre|glass cloth
electronics/electronic-resins: 电子级树脂|环氧树脂|酚醛树脂|电子化学品树脂|聚酰亚胺薄膜|PI薄膜|BOPET|电子级环氧|resins
electronics/copper-clad-laminate: 覆铜板|覆铜箔板|粘结片|半固化片|铝基覆铜板|覆铜板和粘结片|laminates
electronics/pcb-chemicals: PCB油墨|线路板油墨|感光油墨|阻焊油墨|紫外光固化油墨|专用油墨|PCB专用化学品|干膜|电镀液|沉铜|PCB化学品|solder mask
electronics/drill-bits: 微型钻头|PCB钻针|PCB铣刀|钻针|铣刀|微钻|PCB刀具|micro drills|drill bits
electronics/solder-adhesives: 锡膏|焊锡|焊锡丝|电子胶粘剂|导电胶|有机硅胶|电子胶|锡基材料|solder|adhesives
electronics/component-materials: 电子材料|MLCC配方粉|陶瓷粉|电子浆料|电极箔|化成箔|腐蚀箔|铁氧体|磁性材料|漆包线|电子陶瓷|纸质载带|载带|金属化膜|镍粉|电容器用薄膜|铜合金带
electronics/display-materials: 偏光片|TFT偏光片|光学膜|扩散膜|增亮膜|反射膜|液晶材料|混晶|OLED材料|光学薄膜|玻璃基板|ITO导电玻璃|导电玻璃|ITO导电膜玻璃|OCA光学胶|光学基膜|polarisers|optical films|liquid crystal
electronics/ultra-thin-glass: UTG|超薄玻璃|柔性玻璃
electronics/cover-glass: 玻璃盖板|防护玻璃|盖板玻璃|手机玻璃|glass covers|cover glass|specialty glass
electronics/ic-chips: 芯片|集成电路|存储芯片|MCU|电源管理芯片|图像传感器|射频芯片|memory chips|microcontrollers
electronics/discrete-optoelectronics: 分立器件|二极管|三极管|MOSFET|LED|LED芯片|LED封装|背光LED|照明LED|LED器件|光电子器件|激光芯片|红外探测器|diodes|LEDs
electronics/rigid-pcb: 印制电路板|印刷电路板|印制线路板|印刷线路板|PCB|PCB板|线路板|刚性电路板|刚性板|多层板|硬板|printed circuit boards
electronics/hdi-pcb: HDI|HDI板|高密度互连板|类载板|任意层互连|HDI boards
electronics/fpc: FPC|柔性电路板|挠性电路板|柔性线路板|软板|软硬结合板|刚柔结合板|flexible circuits
electronics/smt-pcba: EMS|电子制造服务|PCBA|线路板组件|贴装|SMT|表面贴装|电子装联|智能控制器|控制器代工|代工|电路板组件|消费电子制造|electronics manufacturing services|contract electronics
electronics/passive-components: 电容器|电阻器|片式电容器|片式电阻器|MLCC|陶瓷电容|铝电解电容|薄膜电容器|钽电容|超级电容|晶体谐振器|石英晶体|晶振|片式元件|电子元件|阻容元件|压电石英晶体|capacitors|resistors|crystal oscillators|ceramic capacitors
electronics/magnetics: 电感|电感器|片式电感|变压器电感|磁芯|磁性元件|磁性器件|电子变压器|网络变压器|inductors
electronics/connectors: 连接器|电连接器|接插件|继电器|连接线|连接线束|光电连接器|精密连接器|电子连接器|开关|端子|线缆组件|relays|interconnect
electronics/precision-components: 精密电子零组件|精密组件|精密零组件|电磁屏蔽件|精密功能件|精密冲压件|端子|精密小件|precision stampings
electronics/sensors: 传感器|敏感元件|MEMS|热敏电阻|片式敏感器件|温度传感器|压力传感器|气体传感器|sensors
electronics/power-supplies: 电源|电源适配器|开关电源|通信电源|模块电源|充电器|电源产品|LED驱动电源|服务器电源|定制电源|power adapters
electronics/rf-antennas: 天线|手机天线|基站天线|移动终端天线|射频器件|滤波器|射频零部件|无线通信模组|无线通信模块|通信模组|蓝牙模组|antennas|RF filters|wireless modules
electronics/acoustics: 电声器件|扬声器|受话器|麦克风|微型麦克风|微型电声元器件|耳机|音响|声学|马达|speakers|microphones|acoustics
electronics/device-batteries: 消费类锂电池|锂离子电池|手机电池|笔记本电池|聚合物电池|锂聚合物电池|锂电池模组|电池和配件|锂原电池|碱锰电池|consumer batteries
electronics/display-panels: 液晶面板|显示面板|液晶显示屏|显示屏|OLED显示|AMOLED|TFT-LCD|液晶显示器件|显示器件|面板|半导体显示|display panels
electronics/backlights: 背光源|背光模组|背光板|背光显示模组|导光板|LED背光源|backlights
electronics/touch-display-modules: 触控显示模组|触摸屏|触控显示|触控显示全贴合|液晶显示模组|显示模组|触控模组|电容屏|触控器件|液晶模组|液晶显示屏及模组|touch panels|touchscreens
electronics/camera-modules: 摄像头模组|摄像头|光学镜头|镜头|微摄像头|影像模组|滤光片|光学元件|手机镜头|安防镜头|lenses|camera modules
electronics/optical-modules: 光模块|光器件|光收发模块|光通信收发模块|高端光模块|光无源器件|光有源器件|光电器件|光通信部件|光纤适配器|陶瓷套管|陶瓷插芯|光纤连接器|光收发接口组件|optical transceivers
electronics/precision-metal-parts: 精密结构件|金属结构件|金属外观件|精密金属件|消费电子精密结构件|超精密零件|MIM|转轴|金属结构件业务|机壳|metal enclosures
electronics/plastic-enclosures: 塑料件|塑胶件|精密注塑件|注塑件|塑胶结构件|外壳|塑料结构件|plastic parts
electronics/thermal-management: 导热材料|石墨散热|石墨膜|散热器|散热片|热管|导热硅胶|散热模组|热管理|heat sinks|thermal materials
electronics/computers: 计算机|微型计算机|笔记本电脑|台式机|电脑|工控机|平板电脑|PC|信创整机|瘦客户机|computers|laptops
electronics/printers: 打印机|激光打印机|打印业务|打印耗材|硒鼓|墨盒|收据打印机|标签打印机|条码打印机|打印复印通用耗材|碳粉|printers|toner cartridges
electronics/smart-terminals: 手机|智能手机|智能机|功能机|平板|可穿戴设备|智能穿戴|智能硬件|电视机|彩电|无线耳机|VR|消费电子整机|smartphones|wearables|televisions|headsets
electronics/iot-terminals: 物联网终端|智能电表|智能水表|智能终端|网络摄像机|RFID|智能家居|智能网关|电能表|视频监控|安防产品|security cameras|smart meters
electronics/network-server-equipment: 服务器|通信系统设备|通信设备|交换机|路由器|存储设备|网络设备|基站|光通信设备|光传输设备|数据通信|数据网络|运营商网络|光纤光缆|网络产品|servers|telecom equipment|routers|switches
electronics/pcb-equipment: PCB设备|PCB专用设备|PCB钻孔机|电镀设备|垂直连续电镀设备|LDI|曝光设备|直接成像设备|PCB成型机|激光直接成像|PCB激光|PCB drilling machines
electronics/assembly-equipment: 电子整机装联设备|电子焊接设备|电子热工设备|回流焊|波峰焊|贴片机|点胶设备|点胶机|组装设备|自动化组装|电子装联设备|锡膏印刷机|pick-and-place machines
electronics/display-equipment: 平板显示设备|显示面板设备|邦定设备|贴合设备|显示模组生产设备|平板显示模组设备|OLED设备|玻璃加工设备|display equipment
electronics/test-equipment: 检测设备|测试设备|AOI|自动光学检测|检测治具|检测系统|面板检测|模组检测系统|电子测量仪器|示波器|X射线检测|飞针测试|PCB检测设备|智能检测装备|测试治具|电测|inspection equipment|oscilloscopes
electronics/software-cloud: 软件开发|软件|软件产品|云服务|云计算|系统集成|信息技术服务|IT服务|数据库|操作系统|ERP|互联网数据中心|IDC|行业软件|cloud services|software
electronics/e-waste-recycling: 电子废弃物|家电拆解|废弃电器拆解|危废处理|金属资源化|蚀刻液|贵金属回收|e-waste
energy-storage/lithium-salts: 碳酸锂|氢氧化锂|锂盐|锂化合物|锂化合物及衍生品|金属锂|氯化锂|锂精矿|锂矿|锂产品|锂业|lithium carbonate|lithium hydroxide|lithium
energy-storage/nickel-cobalt-materials: 三元正极材料|三元前驱体|前驱体|钴酸锂|硫酸镍|硫酸钴|四氧化三钴|三元材料|钴产品|镍产品|镍|钴|锰酸锂|锂电正极材料|正极材料|镍铁|电解锰|cathode materials|precursors|nickel|cobalt
energy-storage/iron-phosphate: 磷酸铁|磷酸一铵|净化磷酸|iron phosphate
energy-storage/graphite-raw: 石墨|石墨矿|针状焦|石油焦|鳞片石墨|球形石墨|沥青焦|煅烧焦|graphite|needle coke
energy-storage/lfp-cathode: 磷酸铁锂|纳米磷酸铁锂|磷酸铁锂材料|磷酸盐正极材料|LFP cathode
energy-storage/anode: 负极材料|石墨负极|石墨类负极材料|锂离子电池负极材料|人造石墨|天然石墨|硅基负极|负极|anode materials
energy-storage/electrolyte-salts: 六氟磷酸锂|双氟磺酰亚胺锂|锂电池电解质|含氟锂盐|氟化盐|LiPF6
energy-storage/electrolyte-solvents-additives: 碳酸二甲酯|碳酸乙烯酯|碳酸甲乙酯|碳酸二乙酯|碳酸酯|电解液溶剂|碳酸亚乙烯酯|电解液添加剂|dimethyl carbonate
energy-storage/electrolyte: 电解液|锂电池电解液|锂离子电池电解液|锂电池化学品|锂离子电池化学品|锂离子电池材料|electrolytes
energy-storage/separator: 隔膜|锂电池隔膜|锂离子电池隔膜|湿法隔膜|干法隔膜|单层隔膜|基膜|锂电池隔离膜|battery separators
energy-storage/separator-coating: 涂覆隔膜|涂覆膜|勃姆石|涂布膜|陶瓷隔膜|涂覆加工|高纯氧化铝
energy-storage/copper-foil: 锂电铜箔|电解铜箔|铜箔|锂电池用铜箔|copper foil
energy-storage/aluminium-foil: 铝箔|电池箔|电池铝箔|动力电池铝箔|双零箔|单零箔|aluminium foil
energy-storage/conductive-agent: 导电剂|碳纳米管|碳纳米管导电浆料|导电浆料|炭黑|石墨烯|carbon nanotubes|carbon black
energy-storage/binder: PVDF|聚偏氟乙烯|NMP|粘结剂|锂电池粘结剂|N-甲基吡咯烷酮|丁苯胶乳|binders
energy-storage/cell-structure-parts: 结构件|锂电池结构件|电池精密结构件|动力电池结构件|铝盖板|顶盖|铝壳|钢壳|电池壳|cell housings
energy-storage/aluminium-plastic-film: 铝塑膜|锂电池铝塑膜|软包膜|aluminium laminate film
energy-storage/insulation-flame-retardant: 气凝胶|云母|云母制品|绝缘材料|阻燃材料|隔热材料|功能性胶带|导热胶|结构胶|模切件|aerogel|mica
energy-storage/power-semiconductors: IGBT|IGBT模块|功率模块|功率半导体|MOSFET|碳化硅器件|功率器件|power semiconductors
energy-storage/bms-chips: 电池管理芯片|模拟芯片|AFE|传感器|电量计芯片|隔离芯片|analog chips
energy-storage/cells: 锂离子电池|储能电池|锂电池|电芯|动力电池|动力电池系统|动力锂电池|磷酸铁锂电池|二次锂离子电池|锂离子电芯|储能锂电池|三元电池|二次充电电池|lithium-ion cells|lithium batteries|battery cells
energy-storage/sodium-ion: 钠离子电池|钠电池|硬碳|钠电正极|sodium-ion
energy-storage/flow-batteries: 全钒液流电池|液流电池|钒电解液|五氧化二钒|钒产品|flow batteries
energy-storage/module-pack: 电池模组|电池组|电池包|锂电池模组|PACK|battery packs
energy-storage/bms: 电池管理系统|BMS|电源管理系统|锂电池保护板|battery management
energy-storage/connection-protection: 高压连接器|熔断器|直流接触器|继电器|连接器|线束|母排|铜排|电力熔断器|高压直流继电器|fuses|busbars|contactors
energy-storage/pcs: 储能变流器|储能逆变器|光伏逆变器|逆变器|并网逆变器|变流器|储能双向变流器|光伏并网逆变器|电能变换设备|组串式逆变器|inverters|power converters
energy-storage/ems: 能量管理系统|能源管理系统|虚拟电厂|电站监控系统|电力监控|综合能源管理|energy management
energy-storage/thermal-management: 温控|机柜温控|机房温控|液冷|精密空调|机房空调|工业空调|储能温控|冷水机|液冷设备|温控设备|机柜空调|cooling
energy-storage/fire-protection: 灭火装置|自动灭火装置|消防|消防产品|气体灭火系统|火灾报警|消防设备|超细干粉灭火|消防报警|fire suppression|fire detection
energy-storage/enclosure: 集装箱|机柜|户外机柜|箱体|钣金结构件|预制舱|储能集装箱|containers|enclosures
energy-storage/transformers-switchgear: 变压器|干式变压器|箱式变电站|开关柜|高低压成套设备|成套开关设备|GIS|电抗器|环网柜|输变电|断路器|transformers|switchgear
energy-storage/insulators: 绝缘子|复合绝缘子|瓷绝缘子|绝缘件|套管|insulators
energy-storage/system-integration: 储能系统|储能系统集成|储能设备|储能产品|光伏系统集成|集装箱储能|电化学储能系统|energy storage systems|BESS
energy-storage/utility-storage: 储能电站|独立储能|光伏电站|调频服务|电站运营|火电调频|新能源发电|power plants
energy-storage/commercial-industrial-storage: 工商业储能|微电网|光储充|用户侧储能|C&I storage
energy-storage/household-storage: 户用储能|家用储能|便携式储能|便携储能电源|家庭储能|户储|储能电池系统|portable power stations|home storage
energy-storage/backup-power: UPS|不间断电源|在线式UPS|后备电源|备用电源|通信后备电源|铅酸蓄电池|阀控密封电池|铅蓄电池|数据中心设备|通信电源|铅酸电池|backup power|lead-acid batteries
energy-storage/cascade-use: 梯次利用|电池拆解|退役电池|second-life batteries
energy-storage/material-recovery: 电池回收|废旧电池回收|电池材料回收|钴回收|再生利用|循环利用|battery recycling
energy-storage/electrode-assembly-equipment: 锂电设备|锂电池设备|锂电池专用设备|锂电池生产设备|锂电池智能装备|涂布机|卷绕机|叠片机|辊压机|分条机|制片机|模切机|搅拌机|锂电池装备|battery production equipment|coating machines
energy-storage/formation-equipment: 化成|分容|充放电设备|锂电池化成|充放电检测系统|电池检测系统|电池测试设备|化成分容设备|后处理设备|充放电机|battery test equipment
energy-storage/testing-certification: 检测服务|电池检测|电池认证|检验检测|产品认证|安规检测|testing services|certification
energy-storage/epc: EPC|工程总承包|电力工程|电站建设|电力工程总承包|电力设计|工程施工|engineering procurement construction
energy-storage/operation-maintenance: 运维|电站运维|运营维护|电力运维|售电|operation and maintenance
integrated-circuits/silicon-wafers: 硅片|半导体硅片|硅抛光片|硅外延片|半导体级硅片|单晶硅片|SOI硅片|抛光片|外延片|silicon wafers
integrated-circuits/compound-wafers: 碳化硅衬底|碳化硅晶片|氮化镓|砷化镓衬底|磷化铟|蓝宝石衬底|化合物半导体材料|SiC substrates
integrated-circuits/photoresist: 光刻胶|光刻胶及配套|半导体光刻胶|光刻胶配套试剂|光刻材料|photoresists
integrated-circuits/electronic-gases: 电子特气|电子气体|特种气体|特气|电子特种气体|工业气体|前驱体|三氟化氮|六氟化硫|MO源|三甲基镓|氟碳类气体|氢化物|大宗气体|electronic gases|specialty gases|industrial gases
integrated-circuits/wet-chemicals: 湿电子化学品|超净高纯试剂|电子化学品|高纯试剂|电子级硫酸|电子级氢氟酸|电子化学材料|电镀液|清洗液|蚀刻液|显影液|剥离液|功能湿电子化学品|高纯化学品|electronic chemicals
integrated-circuits/cmp-materials: 化学机械抛光液|抛光液|抛光垫|CMP|CMP抛光液|CMP抛光垫|polishing slurry|polishing pads
integrated-circuits/sputtering-targets: 靶材|铝靶|钛靶|钽靶|铜靶|高纯溅射靶材|溅射靶材|超高纯金属材料|高纯金属|钨钛靶|sputtering targets
integrated-circuits/photomasks: 掩膜版|掩模版|光罩|石英掩膜版|苏打掩膜版|photomasks
integrated-circuits/lead-frames: 引线框架|蚀刻引线框架|冲压引线框架|lead frames
integrated-circuits/package-substrates: 封装基板|IC封装基板|IC载板|ABF载板|封装载板|IC substrates
integrated-circuits/ceramic-substrates: 陶瓷基板|陶瓷覆铜板|DBC|AMB|氮化铝|氮化硅基板|ceramic substrates
integrated-circuits/molding-compound: 环氧塑封料|塑封料|环氧模塑料|包封材料|液体环氧|硅微粉|moulding compounds
integrated-circuits/bonding-wire: 键合丝|键合线|键合金丝|键合铜丝|bonding wire
integrated-circuits/die-attach: 导电银胶|固晶胶|芯片粘接|DAF膜|划片膜|UV膜|烧结银|die attach
integrated-circuits/chip-design: 芯片|集成电路设计|集成电路|芯片设计|芯片产品|存储芯片|微控制器|MCU|电源管理|信号链|模拟芯片|射频芯片|射频开关|指纹芯片|指纹识别芯片|内存接口芯片|触控芯片|图像传感器|CMOS图像传感器|SoC芯片|智能终端应用处理器|音视频芯片|物联网芯片|WiFi芯片|蓝牙芯片|安全芯片|FPGA|AI芯片|半导体设计|互连类芯片|电路设计|芯片销售|processors|chips
integrated-circuits/logic-wafer-fab: 晶圆代工|集成电路晶圆代工|晶圆制造|逻辑芯片制造|存储器制造|DRAM|NAND|芯片代工|foundry services|memory chips manufacturing
integrated-circuits/analog-wafer-fab: 特色工艺晶圆|特色工艺代工|模拟芯片制造|MEMS代工|MEMS晶圆制造|晶圆加工|specialty foundry
integrated-circuits/power-wafer-fab: 功率器件芯片|分立器件芯片|功率半导体芯片|功率晶圆|半导体分立器件芯片|IGBT芯片|功率芯片|器件芯片制造|晶闸管芯片
integrated-circuits/wafer-test: 晶圆测试|CP测试|芯片测试|晶圆检测服务|wafer probing
integrated-circuits/packaging: 封装测试|集成电路封装测试|芯片封测|集成电路封测|半导体封装测试|半导体元器件封装测试|芯片封装|封装|封测|SOP系列|QFP系列|DIP系列|SOT系列|QFN|DFN|assembly and test
integrated-circuits/advanced-packaging: 先进封装|晶圆级封装|凸块|芯片凸块|半导体芯片凸块|倒装|WLCSP|系统级封装|TSV|影像传感器封装|显示驱动芯片封测|金凸块|advanced packaging|bumping
integrated-circuits/final-test: 成品测试|芯片成品测试|集成电路测试服务|测试服务|FT测试|集成电路测试|IC测试|test services
integrated-circuits/discrete-devices: 分立器件|半导体分立器件|二极管|功率二极管|晶闸管|整流桥|MOSFET|IGBT单管|功率器件|三极管|TVS|保护器件|半导体器件|防护器件|discretes|diodes|transistors
integrated-circuits/power-modules: IGBT模块|功率模块|IPM|智能功率模块|碳化硅模块|晶闸管模块|电力电子模块|IGBT modules
integrated-circuits/automotive-electronics: 汽车电子|车载电子|电机控制器|车身控制器|车载充电机|新能源汽车电控
integrated-circuits/industrial-energy: 变频器|光伏逆变器|逆变器|伺服系统|工业电源|电能质量设备|UPS|充电桩|储能变流器|工业自动化产品
integrated-circuits/consumer-communications: 手机|智能手机|通信设备|电视|空调|家电|消费电子|基站|光通信设备|网络设备|可穿戴
integrated-circuits/software-iot: 软件|软件开发|物联网|物联网解决方案|云计算|系统集成|无线通信模组|嵌入式软件|信息技术服务|software|IoT
integrated-circuits/eda: EDA|EDA软件|EDA工具|电子设计自动化|EDA软件授权|EDA software
integrated-circuits/ip-design-services: IP授权|半导体IP|IP核|芯片设计服务|一站式芯片定制|芯片定制服务|知识产权授权使用费|design services|silicon IP
integrated-circuits/lithography: 光刻机|涂胶显影设备|涂胶显影机|曝光机|光刻设备|光刻工序涂胶显影设备|直写光刻设备|lithography systems|coater developer
integrated-circuits/etch-equipment: 刻蚀设备|刻蚀机|等离子体刻蚀设备|去胶设备|etch systems
integrated-circuits/deposition-equipment: 薄膜沉积设备|PVD设备|CVD设备|ALD设备|MOCVD设备|PECVD|溅射设备|镀膜设备|外延设备|deposition systems
integrated-circuits/cleaning-equipment: 清洗设备|半导体清洗设备|单片清洗设备|湿法设备|CMP设备|湿法清洗|槽式清洗|wafer cleaning equipment
integrated-circuits/implant-thermal-equipment: 离子注入机|扩散炉|氧化炉|退火设备|热处理设备|立式炉|ion implanters|furnaces
integrated-circuits/metrology: 量测设备|膜厚测量|缺陷检测设备|晶圆检测|半导体检测设备|过程控制设备|metrology systems|inspection systems
integrated-circuits/packaging-equipment: 封装设备|划片机|固晶机|焊线机|塑封机|切筋成型|半导体封测装备|减薄机|半导体封装设备|键合机|塑料封装模具|引线键合机|dicing saws|wire bonders|die bonders
integrated-circuits/test-equipment: 测试机|分选机|探针台|半导体测试系统|测试系统|半导体自动化测试系统|集成电路测试设备|自动化测试设备|ATE|testers|handlers|probers
integrated-circuits/probe-cards: 探针卡|测试座|探针|半导体测试板|芯片测试探针|测试接口板|probe cards|test sockets
integrated-circuits/precision-parts: 腔体|真空腔体|半导体设备零部件|精密零部件|结构零部件|工艺零部件|金属零部件|chambers
integrated-circuits/vacuum-fluid-components: 真空泵|质量流量控制器|阀门|超高纯管件|气体管路|高纯管路系统|气路系统|真空阀|管件|特气柜|vacuum pumps|valves|mass flow controllers
integrated-circuits/ceramic-quartz-parts: 石英制品|石英管|石英坩埚|高纯石英|石英玻璃|石英玻璃制品|半导体石英|石英管棒|高纯石英砂|陶瓷零部件|硅部件|硅零部件|刻蚀用单晶硅材料|单晶硅材料|静电卡盘|石英材料|quartz|ceramic components
integrated-circuits/equipment-subsystems: 射频电源|机械手|EFEM|晶圆传输|精密运动平台|光学系统|激光器|温控设备|超精密光学|RF generators|robots
integrated-circuits/cleanroom-facilities: 洁净室|洁净室工程|洁净工程|高纯工艺系统|超纯水|废气处理|洁净厂房|净化工程|高纯工艺集成系统|高纯工艺设备|水系统|cleanrooms|ultrapure water
life-health/excipients: 药用辅料|辅料|淀粉|蔗糖|明胶|胶囊|植物胶囊|pharmaceutical excipients
life-health/pharma-intermediates: 医药中间体|医药化学品|中间体|精细化学品|药物分子砌块|intermediates
life-health/tcm-herbs: 中药材|药材种植|人参|枸杞|铁皮石斛|灵芝
life-health/bio-raw-materials: 重组蛋白|抗体|基因产品|诊断原料|分子酶|抗原抗体|生物试剂|科研试剂|蛋白质|培养基|引物|酶|recombinant proteins|enzymes|antibodies|reagents for research
life-health/culture-media: 培养基|细胞培养|血清|胎牛血清|cell culture media
life-health/bioseparation: 层析介质|色谱填料|色谱|微球|层析填料|过滤膜|超滤膜|除菌过滤|纯化|chromatography|filters|membranes
life-health/medical-polymers: 医用高分子|医用塑料|医用材料|医用PVC|高分子材料|medical plastics
life-health/medical-materials: 无纺布|水刺无纺布|熔喷布|医用无纺布|透气膜|非织造布|nonwovens
life-health/implant-materials: 医用钛材|钛合金材料|镍钛合金|生物材料|PEEK|氧化锆|titanium|biomaterials
life-health/device-components: X射线管|平板探测器|数字化X射线探测器|球管|高压发生器|超声探头|医疗传感器|医疗器械零部件|X-ray detectors
life-health/medical-moulding: 医疗注塑|精密模具|精密注塑|医疗精密零部件|医疗模具|medical moulding
life-health/pharma-containers: 药用玻璃|玻璃瓶|药用玻璃瓶|模制瓶|管制瓶|管瓶|安瓿|丁基胶塞|胶塞|预灌封|药包材|瓶盖|glass vials|stoppers|syringes prefillable
life-health/flexible-packaging: 药品包装|药用包装|铝箔|复合膜|冷铝|药用铝箔|药用PVC硬片|医药包装|软包装|blister packaging|pharmaceutical packaging
life-health/lab-consumables: 实验室耗材|生物实验室耗材|细胞培养耗材|移液管|培养瓶|离心管|labware
life-health/single-use-bioprocess: 一次性生物反应袋|储液袋|一次性使用生物工艺|配液袋|single-use bags
life-health/api: 原料药|化学原料药|原料药及中间体|原料药中间体|特色原料药|维生素|抗生素原料药|沙坦类原料药|肝素|激素原料药|APIs
life-health/chemical-formulations: 制剂|化学制剂|药品制剂|化学药|化药|仿制药|片剂|胶囊|注射剂|输液|大输液|成品药|抗生素|注射液|抗肿瘤药|麻醉药|心血管药|口服制剂|创新药|drugs|medicines|generics
life-health/tcm: 中药|中成药|中药饮片|中药制造|口服液|丸剂|颗粒剂|膏剂|中药注射剂|配方颗粒|胶剂|阿胶|traditional Chinese medicine
life-health/nutrition: 膳食营养补充剂|保健食品|保健品|营养品|蛋白粉|维生素矿物质|益生菌|鱼油|营养补充剂|特医食品|supplements|infant formula
life-health/biologics: 单抗|单克隆抗体|重组蛋白药物|生物制品|生物药|胰岛素|抗体药物|融合蛋白|干扰素|生长激素|特瑞普利单抗|ADC|monoclonal antibodies|insulin|biologics
life-health/vaccines: 疫苗|二类疫苗|一类疫苗|非免疫规划疫苗|疫苗制品|乙肝疫苗|流感疫苗|狂犬疫苗|四联苗|HPV疫苗|vaccines
life-health/cell-gene-therapy: 细胞治疗|CAR-T|干细胞|基因治疗|细胞制备|cell therapy|gene therapy
life-health/blood-products: 血液制品|人血白蛋白|静注丙球|静丙|人免疫球蛋白|凝血因子|白蛋白|血液制品业务|plasma products
life-health/ivd-reagents: 诊断试剂|体外诊断试剂|体外诊断|试剂|检测试剂|化学发光诊断试剂|核酸检测试剂|生化试剂|POCT|血糖试纸|试条|血糖监测系统|传染病检测|检测试剂盒|试剂盒|试剂类|酶联免疫|妊娠检测|diagnostic reagents|test kits|diagnostics
life-health/ivd-instruments: 诊断仪器|检验仪器|分析仪|化学发光仪|基因测序仪|生化分析仪|血细胞分析仪|血糖仪|仪器类|体外诊断仪器|PCR仪|质谱仪|sequencers|analysers
life-health/imaging: 医学影像|CT|磁共振|X射线机|DR|超声诊断仪|彩超|彩色超声诊断仪|B超|超声|医用X射线|放疗|X射线诊断设备|医学影像设备|影像设备|imaging equipment|ultrasound systems|MRI
life-health/life-support: 监护仪|呼吸机|麻醉机|生命信息与支持|除颤仪|输液泵|血液透析机|血液净化设备|体外循环|patient monitors|ventilators
life-health/surgical-instruments: 手术器械|内窥镜|医用内窥镜|内镜诊疗器械|吻合器|微创外科|微创手术器械|活检钳|超声刀|止血夹|内镜耗材|手术机器人|缝合线|surgical robots|endoscopes|staplers
life-health/orthopaedics: 骨科|骨科植入|脊柱类|创伤类|关节假体|人工关节|脊柱产品|骨科医疗器械|骨科材料|椎体成形|运动医学|骨修复|orthopaedic implants|joint implants|spine
life-health/cardiovascular: 支架|支架系统|心脏支架|主动脉支架|球囊|介入类|心血管介入|封堵器|电生理|导管|起搏器|心脏介入器械|外周介入|瓣膜|stents|catheters|pacemakers|heart valves
life-health/dental: 口腔修复膜|种植牙|义齿|牙科|口腔材料|正畸|隐形矫治器|口腔器械|牙种植体|dental implants|aligners
life-health/ophthalmic: 角膜塑形镜|人工晶体|角膜接触镜|隐形眼镜|镜片|眼科|眼科产品|护理液|人工晶状体|contact lenses|intraocular lenses|eyeglass lenses
life-health/disposables: 注射器|输液器|留置针|穿刺针|采血管|导尿管|气管插管|血液透析|血液灌流器|医用导管|穿刺器|留置导管|麻醉耗材|一次性医疗器械|医用耗材|syringes|infusion sets|dialysers
life-health/dressings-protective: 敷料|医用敷料|伤口护理|口罩|医用口罩|防护服|手套|丁腈手套|PVC手套|一次性手套|感控防护|手术感控|纱布|绷带|医疗防护|个人防护|gloves|masks|dressings
life-health/rehab: 康复器械|家用医疗|家用医疗器械|轮椅|制氧机|血压计|助听器|康复护理|康复设备|按摩器|电子血压计|雾化器|wheelchairs|hearing aids|oxygen concentrators
life-health/distribution: 医药商业|医药流通|药品批发|批发药品|药品零售|连锁药店|医药批发|医药零售|药品配送|零售药店|医药分销|医疗器械流通|医药物流|drug wholesale|pharmacies
life-health/clinical-labs: 医学诊断服务|医学检验|第三方医学诊断|独立医学实验室|体检|健康体检|基因检测服务|病理诊断|检验服务|综合检验|基因组学检验|体检服务|laboratory testing|health check-ups
life-health/hospitals: 医院|医疗服务|口腔医疗服务|眼科医院|屈光手术|白内障手术|视光服务|辅助生殖|养老|诊疗服务|综合医疗|医疗业|专科医院|眼科医疗|手术项目|医疗美容|护理院|hospital services|clinics
life-health/process-equipment: 制药装备|冻干机|冻干系统|注射剂单机|灌装联动线|无菌制剂|制药机械|压片机|生物反应器|制药用水|固体制剂设备|净化设备|灭菌设备|中药制药设备|智能中药房|pharmaceutical machinery|freeze dryers
life-health/sterilisation: 灭菌服务|辐照服务|辐照灭菌|环氧乙烷灭菌|辐射加工|irradiation
life-health/cold-chain: 冷链|冷链物流|低温存储|疫苗冷藏|医药冷链|生物样本库|超低温保存箱|恒温冷藏箱|cold chain
life-health/cro: CRO|临床试验服务|临床试验技术服务|药物临床前研究|药物临床前研究服务|非临床服务|实验室服务|药物研发服务|临床研究咨询|数据统计|实验动物|新药研发外包|安全性评价|药物发现|分子砌块|实验模型|contract research
life-health/cdmo: CDMO|CMO|医药定制研发生产|定制研发生产|合同定制|合同研发生产服务|代工生产|医药外包|定制生产|contract manufacturing
life-health/testing-registration: 医疗器械检测|注册申报服务|检测服务|注册咨询|药品检测|医学检测|regulatory services
life-health/digital-health: 医疗信息化|医院信息化|医疗软件|电子病历|互联网医疗|智慧医疗|医保信息化|临床信息系统|医院信息系统|healthcare IT|hospital information systems
smart-equipment/special-steel: 特殊钢|特钢|合金结构钢|轴承钢|模具钢|不锈钢|高温合金|工具钢|高速钢|合金钢|不锈钢棒线材|special steels|tool steel|stainless steel
smart-equipment/precision-strip: 精密冷轧不锈钢|精密带钢|铜带|铜板带|冷轧带钢|strip
smart-equipment/magnetic-conductive-materials: 钕铁硼|磁性材料|永磁材料|稀土永磁材料|磁材|漆包线|电磁线|硅钢|铜排|磁体|铁氧体|magnets|magnet wire|electrical steel
smart-equipment/insulating-materials: 绝缘材料|硅橡胶|环氧树脂|电工绝缘材料|云母制品|有机硅|高分子材料|insulating materials
smart-equipment/castings: 铸件|铸造|铸钢件|球墨铸件|铸造产品|精密铸造|铝合金铸件|铸件产品|风电铸件|压铸件|castings
smart-equipment/forgings: 锻件|锻造|法兰|环形锻件|辗制环形锻件|风电主轴|自由锻件|锻件坯料|粉末冶金制品|轴承套圈锻件|forgings
smart-equipment/precision-machining: 精密零部件|精密机加工|机加工件|精密结构件|零部件加工|精密金属零部件|machined parts
smart-equipment/metal-stamping: 冲压件|五金件|紧固件|铁芯|弹簧|精密冲压|电机冲片|螺栓|标准件|stampings|fasteners
smart-equipment/structural-frames: 钣金件|结构件|钢结构|焊接件|机架|工业铝型材|机柜|货架|精密钣金|铁塔|sheet metal
smart-equipment/bearings: 轴承|滚动轴承|自润滑轴承|轴承套圈|成品轴承|轴承成品|轴瓦|滚子|滚针轴承|回转支承|转盘轴承|轴承钢球|滑动轴承|滚动体|bearings
smart-equipment/gears-reducers: 减速机|齿轮减速机|摆线针轮减速机|减速器|齿轮|减速电机|齿轮箱|工程机械齿轮|传动件|蜗轮蜗杆|变速传动|gearboxes|gear units|gears
smart-equipment/precision-reducers: 谐波减速器|RV减速器|精密减速器|机器人减速器|谐波传动|行星减速器|精密传动|harmonic reducers|precision gearboxes
smart-equipment/linear-motion: 滚珠丝杠|直线导轨|滚动功能部件|直线电机|丝杠|导轨|线性模组|传动部件|ball screws|linear guides
smart-equipment/hydraulics-pneumatics: 液压|液压件|油缸|液压油缸|液压泵|液压系统|液压阀|气动元件|液压破碎锤|气缸|液压马达|液压元件|液压成套装置|挖掘机油缸|hydraulics|hydraulic cylinders|pneumatics
smart-equipment/seals: 密封件|机械密封|密封产品|橡胶密封件|干气密封|密封|seals|mechanical seals
smart-equipment/servo-systems: 伺服系统|伺服电机|伺服驱动器|交流伺服系统|运动控制类|运动控制系统|通用伺服|步进电机|步进系统|控制电机|通用自动化|servo motors|motion control
smart-equipment/motors-drives: 电机|电动机|变频器|变频器类|低压电机|高压电机|微特电机|工业电机|节能电机|驱动|低压变频器|高压变频器|工控类变频器|直流电机|electric motors|drives|frequency converters
smart-equipment/controllers: 数控系统|PLC|控制器|运动控制器|工控机|工业控制系统|DCS|控制系统|可编程控制器|自动化控制系统|机器人控制器|运动控制|控制装置|工业自动化控制系统|controllers|CNC controls
smart-equipment/control-components: 低压电器|断路器|接触器|继电器|终端电器|配电电器|控制电器|工控电器|电缆|工业连接器|按钮开关|low-voltage components|circuit breakers
smart-equipment/sensors: 传感器|应变式传感器|仪器仪表|自动化仪表|工业自动化仪表|自动化仪器仪表|流量计|气体检测仪|编码器|变送器|称重传感器|压力表|仪表|激光雷达|智能仪表|气体检测仪器仪表|sensors|encoders|instruments|flow meters
smart-equipment/machine-vision: 机器视觉|工业视觉|工业视觉装备|视觉检测|工业相机|镜头|光源|视觉系统|机器视觉核心部件|智能检测装备|智能机器视觉|AOI|machine vision|cameras
smart-equipment/machine-tools: 机床|数控机床|加工中心|数控车床|磨床|龙门加工中心|立式加工中心|卧式加工中心|机床类|折弯机|剪板机|压力机|成形机床|冲床|镗铣床|钻攻机|数控金属成形机床|锻压设备|machining centres|lathes|presses|machine tools
smart-equipment/welding-laser: 激光器|光纤激光器|激光设备|激光切割|电焊机|逆变焊机|焊接设备|焊机|激光加工设备|弧焊设备|切割机|焊接机器人|连续光纤激光器|激光智能装备|lasers|welders|laser cutting machines
smart-equipment/additive-manufacturing: 3D打印|3D打印设备|3D打印定制化|增材制造|3D打印定制化产品|增材制造设备|3D printers
smart-equipment/industrial-robots: 工业机器人|机器人|机器人本体|机器人整机|六轴机器人|直角坐标机器人|直角座标机器人|协作机器人|机器人及智能制造|焊接机器人|robots|robotics
smart-equipment/mobile-service-robots: 服务机器人|AGV|巡检机器人|智能巡检机器人|移动机器人|扫地机器人|特种机器人|操作类机器人|清洁机器人|无人叉车|mobile robots|service robots
smart-equipment/pumps: 泵|水泵|潜水泵|潜水电泵|屏蔽泵|离心泵|工业泵|不锈钢泵|真空泵|陆上泵|热水循环屏蔽泵|排水泵|泵业|泵类产品|计量泵|pumps
smart-equipment/valves: 阀门|阀|蝶阀|球阀|闸阀|截止阀|调节阀|控制阀|盲板阀|非标阀门|水暖阀门|核电阀门|阀类产品|valves
smart-equipment/compressors-fans: 压缩机|空压机|空气压缩机|螺杆主机|螺杆压缩机|风机|鼓风机|离心压缩机|透平压缩机|制冷压缩机|膨胀机|螺杆整机|压缩机系列|compressors|blowers|fans
smart-equipment/insulators: 绝缘子|复合绝缘子|悬式绝缘子|支柱绝缘子|复合外绝缘|电瓷|套管|玻璃绝缘子|insulators|bushings
smart-equipment/switchgear: 开关柜|高压开关|GIS|断路器|隔离开关|配电设备|成套设备|输配电设备|高低压成套|环网柜|箱式变电站|switchgear|circuit breakers
smart-equipment/transformers: 变压器|干式变压器|互感器|电抗器|电力变压器|变压器类|特种变压器|transformers
smart-equipment/automation-machines: 自动化设备|非标自动化设备|专用设备|智能制造装备|自动化装备|组装设备|自动化专机|绕线机|点胶设备|自动装配设备|智能装备|custom machines|assembly machines
smart-equipment/packaging-machinery: 包装机|包装机械|包装设备|智能包装系统|灌装机|灌装生产线|码垛|吹瓶机|智能包装生产线|二次包装设备|液体包装机械|贴标机|纸箱包装设备|packaging machines|filling lines
smart-equipment/cleaning-equipment: 清洗机|高压清洗机|清洗设备|清洁设备|洗车机|超声波清洗|清洗机械|cleaning equipment|pressure washers
smart-equipment/logistics-equipment: 物流装备|智能物流系统|物流系统|物流自动化|仓储物流设备|立体仓库|分拣系统|堆垛机|输送设备|叉车|搬运车辆|起重机|智慧物流集成系统|输送机|仓储设备|自动化物流|conveyors|forklifts|cranes|warehouse automation
smart-equipment/environmental-equipment: 环保设备|除尘器|水处理设备|污水处理设备|脱硫脱硝|废气治理|供水设备|二次供水设备|水处理|环保装备|脱硫|垃圾焚烧设备|环保|膜产品|烟气治理|water treatment|air pollution control
smart-equipment/system-integration: 系统集成|智能制造系统|自动化生产线|机器人集成|智能工厂|工业机器人系统应用|自动化系统集成|智能产线|柔性自动化装备|production lines|system integration
smart-equipment/moulds: 模具|注塑模具|冲压模具|压铸模具|精密模具|铸造模具|塑料模具|moulds|dies
smart-equipment/tooling: 刀具|数控刀具|刃量具|高效刀具|硬质合金刀具|硬质合金|数控刀片|夹具|钻头|丝锥|砂轮|磨料磨具|超硬材料|工具类|切削工具|工装夹具|非标刀具|cutting tools|carbide|abrasives
smart-equipment/surface-heat-treatment: 热处理|表面处理|电镀|热镀锌|涂层|表面工程|涂装|coating services|heat treatment
smart-equipment/industrial-software: 工业软件|MES|软件开发|软件工程|CAD|制造执行系统|工业互联网|PLM|信息化|软件产品|工业软件产品|数字孪生|智能制造软件|industrial software
smart-equipment/testing-calibration: 检测服务|计量校准|试验设备|测量仪器|三坐标测量机|环境试验设备|计量服务|精密测量仪器|试验机|力学环境试验设备|检测认证|testing machines|calibration services|metrology
smart-equipment/maintenance: 设备维修|检维修|运维服务|再制造|设备安装|工业服务|技术改造|maintenance services|overhaul
`;

/** Further words a segment, by its code. */
export const SEGMENT_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  WORDS.trim()
    .split('\n')
    .map((line) => {
      const end = line.indexOf(': ');
      return [line.slice(0, end), line.slice(end + 2).split('|')] as const;
    }),
);
